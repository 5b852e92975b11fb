package nudge.fetch;

/** Hears how far a download is; called on the thread that fetches, about every mebibyte and at the end. */
@FunctionalInterface
public interface Progress {
    /** Hears nothing. */
    Progress SILENT = (done, total) -> {};

    /**
     * So many bytes are there.
     *
     * @param done bytes on disk, those of an earlier attempt included
     * @param total size of the file in bytes; 0 where it is not known
     */
    void at(long done, long total);
}
