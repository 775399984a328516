package se.budkavle.bot.web;

/** The public address of the web; links in posts and letters start with it. */
public interface PublicAddress {

    /** Tells whether the web server is running; it is not when it is switched off or its port is taken. */
    boolean isOpen();

    /**
     * Tells whether links in letters can be opened by their recipients: the address uses HTTPS, or letters never leave
     * this machine, as in the sandbox. Otherwise letters get no links.
     */
    boolean isOpenForLetters();

    /**
     * Returns the complete address of a page.
     *
     * @param path starts with a slash
     * @throws IllegalStateException when the web is not open
     */
    String of(String path);

    /**
     * Returns the complete address of a page for a link in a letter.
     *
     * @throws IllegalStateException when the web is not open for letters
     */
    default String inLetter(String path) {
        if (!isOpenForLetters()) {
            throw new IllegalStateException(
                    "The web is not open for letters: budkavle.web.public-address begins with no https://");
        }
        return of(path);
    }
}
