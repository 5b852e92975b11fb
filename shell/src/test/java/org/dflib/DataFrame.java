package org.dflib;

/** What Nudge asks of a data frame of DFLib, by names: a stand-in, so that tests need no library. */
public interface DataFrame {
    Index getColumnsIndex();

    int height();

    Object get(int column, int row);
}
