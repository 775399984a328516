package se.budkavle.bot.catalogue;

import java.nio.file.Path;

/** A file of the catalogue that cannot be read as one; says which and where. */
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
