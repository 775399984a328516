package se.budkavle.bot.plan;

/** How much an imported plan may be: far above any real plan, far below what would hurt. */
final class Limits {

    static final int MEBIBYTE = 1024 * 1024;
    static final int FILE_BYTES = 10 * MEBIBYTE;
    /** Lines of a text, rows of a table. */
    static final int ROWS = 20_000;
    static final int COLUMNS = 200;
    static final int UNPACKED_BYTES = 50 * MEBIBYTE;
    /** Real workbooks shrink to between a third and a thirtieth. */
    static final int PACKING_RATIO = 100;
    static final int TITLE_CHARACTERS = 1_000;

    private Limits() {
    }
}
