package se.budkavle.bot.catalogue;

import java.nio.file.Path;

/** Reports a mistake in a file of the catalogue, with the name of the file and a description. */
public class CatalogueMistake extends RuntimeException {

    private final String file;
    private final String what;

    CatalogueMistake(Path file, String what, Throwable cause) {
        super(file + ": " + what, cause);
        this.file = file.getFileName().toString();
        this.what = what;
    }

    public String file() {
        return file;
    }

    public String what() {
        return what;
    }
}
