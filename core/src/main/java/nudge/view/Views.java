package nudge.view;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import nudge.data.Nearest;

/** All views that are installed. */
public final class Views {
    private Views() {}

    /** In the order of their names. */
    public static List<View> all() {
        return ServiceLoader.load(View.class, View.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(View::name))
                .toList();
    }

    /** The view of that name, or an error that lists those there are. */
    public static View named(String name) {
        var all = all();
        return all.stream()
                .filter(view -> view.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Nearest.unknown(
                        "format", name, all.stream().map(View::name).toList()));
    }
}
