package nudge.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What one speaker says: parts in order, joined without anything between them. */
public record Turn(Role role, List<Part> parts) {
    public static final Turn BREAK = new Turn(Role.BREAK, List.of());

    public Turn {
        parts = List.copyOf(parts);
        if (role == Role.BREAK && !parts.isEmpty()) {
            throw new IllegalArgumentException("A break between conversations says nothing, yet has parts: " + parts);
        }
        if (role != Role.ASSISTANT && parts.stream().anyMatch(Part::isHole)) {
            throw new IllegalArgumentException("Only the assistant's turns have holes, yet one of " + role + " has.");
        }
    }

    public static Turn human(Part... parts) {
        return new Turn(Role.HUMAN, List.of(parts));
    }

    public static Turn assistant(Part... parts) {
        return new Turn(Role.ASSISTANT, List.of(parts));
    }

    public static Turn system(String text) {
        return new Turn(Role.SYSTEM, List.of(new Part.Text("system", text)));
    }

    /** Whether a part of that name (a slot or a hole) is in this turn. */
    public boolean has(String name) {
        return parts.stream().anyMatch(part -> part.name().equals(name));
    }

    public boolean hasHole() {
        return parts.stream().anyMatch(Part::isHole);
    }

    /** With one more part at the end, or in front of what asks. */
    Turn plus(Part part) {
        int asks = parts.stream().map(Part::name).toList().indexOf(Prompt.ASK);
        var more = new ArrayList<>(parts);
        more.add(asks < 0 ? parts.size() : asks, part);
        return new Turn(role, more);
    }

    Turn replacing(String slot, String text) {
        return new Turn(
                role,
                parts.stream()
                        .map(part -> !part.isHole() && part.name().equals(slot) ? new Part.Text(slot, text) : part)
                        .toList());
    }

    /** The fixed text of all parts, holes left out. */
    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }
}
