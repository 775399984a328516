/** Text written in Markdown: cleaned, and shown as HTML, in the chat and as plain text; the only room that knows commonmark and the sanitiser. */
package se.budkavle.bot.markdown;
