package se.budkavle.bot.text.markdown;

/**
 * A picture that a text may show.
 *
 * @param name the name by which the text refers to it
 * @param alternative the alternative text to use when the text has none
 * @param width in pixels
 */
public record ShownPicture(String name, String alternative, int width) {}
