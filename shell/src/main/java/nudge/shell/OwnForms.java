package nudge.shell;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** What a person said in a session on how values of a type are displayed. Safe for use by several threads. */
final class OwnForms {
    private static final int MOST = 200;

    private record Form(Class<?> type, Function<Object, Object> shown) {}

    private final List<Form> forms = new CopyOnWriteArrayList<>();

    /** Those of the open session; none where no session is open. */
    static OwnForms current() {
        return Session.ifOpen().map(Session::forms).orElseGet(OwnForms::new);
    }

    /** One more; among several that fit the one added last is taken. */
    <T> void add(Class<T> type, Function<? super T, ?> shown) {
        forms.removeIf(form -> form.type() == type);
        forms.add(0, new Form(type, value -> shown.apply(type.cast(value))));
        if (forms.size() > MOST) {
            forms.remove(forms.size() - 1);
        }
    }

    /** What is displayed instead of a value; nothing where nobody said. */
    Optional<Object> apply(Object value) {
        return forms.stream()
                .filter(form -> form.type().isInstance(value))
                .findFirst()
                .map(form -> form.shown().apply(value));
    }
}
