package org.dflib;

/** The names of a data frame's columns: a stand-in. */
public final class Index {
    private final String[] names;

    public Index(String... names) {
        this.names = names.clone();
    }

    public String[] toArray() {
        return names.clone();
    }
}
