package se.budkavle.bot.paper;

/** The limits for files that people send: far above any real file, far below what would do harm. */
public final class UploadLimits {

    public static final int MEBIBYTE = 1024 * 1024;
    public static final int FILE_BYTES = 10 * MEBIBYTE;
    /** A text has at most this many lines with content, and a table has at most this many rows with content. */
    public static final int ROWS = 20_000;

    /** A text has at most this many lines, including the empty lines that some programs add to the end of a table. */
    static final int LINES = 200_000;

    public static final int COLUMNS = 200;
    public static final int UNPACKED_BYTES = 50 * MEBIBYTE;
    /** The highest compression ratio that is accepted; real workbooks have a ratio between 3 and 30. */
    public static final int PACKING_RATIO = 100;

    public static final int TITLE_CHARACTERS = 1_000;

    private UploadLimits() {}
}
