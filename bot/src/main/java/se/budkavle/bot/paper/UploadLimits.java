package se.budkavle.bot.paper;

/** The limits for files that people send: far above any real file, far below what would do harm. */
public final class UploadLimits {

    public static final int MEBIBYTE = 1024 * 1024;
    public static final int FILE_BYTES = 10 * MEBIBYTE;
    /** The most lines of a text or rows of a table that hold anything. */
    public static final int ROWS = 20_000;

    /** The most lines including the empty ones, which some programs add to the end of a table. */
    static final int LINES = 200_000;

    public static final int COLUMNS = 200;
    public static final int UNPACKED_BYTES = 50 * MEBIBYTE;
    /** The highest compression ratio that is accepted; real workbooks have a ratio between 3 and 30. */
    public static final int PACKING_RATIO = 100;

    public static final int TITLE_CHARACTERS = 1_000;

    private UploadLimits() {}
}
