package se.budkavle.bot.text.markdown;

/**
 * A picture that a Markdown text may show.
 *
 * @param name the name by which the text refers to the picture
 * @param alternative the alternative text to use if the Markdown gives none
 * @param width the width in pixels
 */
public record ShownPicture(String name, String alternative, int width) {}
