package se.budkavle.bot.markdown;

/** What a text has that is not shown: tags of HTML, links to anything but web and mail addresses, pictures from elsewhere, tables that are too large. */
public enum LeftOut { HTML, LINK, PICTURE, TABLE }
