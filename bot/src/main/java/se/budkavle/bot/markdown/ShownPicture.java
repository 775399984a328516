package se.budkavle.bot.markdown;

/**
 * A picture that a text may show.
 *
 * @param name        by which the text names it
 * @param alternative what it shows, where the text does not say
 * @param width       in pixels
 */
public record ShownPicture(String name, String alternative, int width) { }
