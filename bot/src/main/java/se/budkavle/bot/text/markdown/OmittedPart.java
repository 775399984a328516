package se.budkavle.bot.text.markdown;

/**
 * The parts of a text that are not shown: HTML tags, links to anything but web and mail addresses, pictures from
 * elsewhere, tables that are too large.
 */
public enum OmittedPart {
    HTML,
    LINK,
    PICTURE,
    TABLE
}
