package se.budkavle.bot.paper;

/** How much a file may be that someone sends: far above any real one, far below what would hurt. */
public final class Limits {

    public static final int MEBIBYTE = 1024 * 1024;
    public static final int FILE_BYTES = 10 * MEBIBYTE;
    /** Lines of a text, rows of a table. */
    public static final int ROWS = 20_000;
    public static final int COLUMNS = 200;
    public static final int UNPACKED_BYTES = 50 * MEBIBYTE;
    /** Real workbooks shrink to between a third and a thirtieth. */
    public static final int PACKING_RATIO = 100;
    public static final int TITLE_CHARACTERS = 1_000;

    private Limits() {
    }
}
