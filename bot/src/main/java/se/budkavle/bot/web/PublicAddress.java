package se.budkavle.bot.web;

/** The public address of the bot's web pages. Links in messages and emails begin with this address. */
public interface PublicAddress {

    /**
     * Returns whether the web server is running. Returns false if the web server is disabled, or if its port was in use
     * when the bot started.
     */
    boolean isOpen();

    /**
     * Returns whether email recipients can open links. Links can be opened if the public address uses HTTPS, or if
     * emails never leave this machine, as with the local Discord imitation (sandbox).
     */
    boolean isOpenForLetters();

    /**
     * Returns the complete public address of a web page.
     *
     * @param path the path of the web page, which starts with a slash
     * @throws IllegalStateException if the web server is not running
     */
    String of(String path);

    /**
     * Returns the complete public address of a web page, for a link in an email.
     *
     * @throws IllegalStateException if email recipients cannot open links
     */
    default String inLetter(String path) {
        if (!isOpenForLetters()) {
            throw new IllegalStateException(
                    "The web is not open for letters: budkavle.web.public-address begins with no https://");
        }
        return of(path);
    }
}
