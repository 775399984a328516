package se.budkavle.bot.text.markdown;

/**
 * The kinds of content that are removed from a Markdown text: HTML tags, links other than web and mail addresses,
 * unknown pictures, and tables that are too large.
 */
public enum OmittedPart {
    HTML,
    LINK,
    PICTURE,
    TABLE
}
