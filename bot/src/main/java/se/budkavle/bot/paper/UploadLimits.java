package se.budkavle.bot.paper;

/**
 * The limits for uploaded files. The limits are far above the sizes of real files and far below sizes that would harm
 * the bot.
 */
public final class UploadLimits {

    public static final int MEBIBYTE = 1024 * 1024;
    public static final int FILE_BYTES = 10 * MEBIBYTE;
    /** The maximum size, in bytes, of an uploaded picture and of the published picture. */
    public static final int PICTURE_BYTES = 2 * MEBIBYTE;
    /** The maximum number of non-empty lines in a text or non-empty rows in a table. */
    public static final int ROWS = 20_000;

    /**
     * The maximum number of lines in a text, including the empty lines that some programs add to the end of a table.
     */
    static final int LINES = 200_000;

    /**
     * The number of non-empty rows at the beginning of a table that are searched for the header row, because a title
     * may be above the header.
     */
    public static final int ROWS_SEARCHED_FOR_HEADER = 20;

    public static final int COLUMNS = 200;
    public static final int UNPACKED_BYTES = 50 * MEBIBYTE;
    /** The highest accepted compression ratio; real workbooks have a ratio between 3 and 30. */
    public static final int PACKING_RATIO = 100;

    public static final int TITLE_CHARACTERS = 1_000;

    private UploadLimits() {}
}
