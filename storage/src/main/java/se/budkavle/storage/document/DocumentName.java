package se.budkavle.storage.document;

import se.budkavle.storage.InvisibleCharacterFilter;

/** Turns the name of an uploaded file into a name that is safe to show and to save on any computer. */
final class DocumentName {

    static final int LONGEST = 100;
    private static final int LONGEST_ENDING = 10;

    private DocumentName() {}

    static String of(String fileName) {
        var visible = InvisibleCharacterFilter.of(fileName);
        var last = visible.substring(1 + Math.max(visible.lastIndexOf('/'), visible.lastIndexOf('\\')));
        // Replaces characters that Windows does not allow in file names, and characters that could end the file name in
        // an HTTP header.
        var name = last.replaceAll("[<>:\"|?*;%\\t\\r\\n]", "_")
                .replaceAll("\\s+", " ")
                .replaceAll("[. ]+$", "");
        int dot = name.lastIndexOf('.');
        boolean ends = dot >= 0 && name.length() - dot <= LONGEST_ENDING;
        var ending = ends ? name.substring(dot).replace(" ", "") : "";
        var stem =
                (ends ? name.substring(0, dot) : name).replaceAll("^[. ]+", "").strip();
        return cut(stem.isEmpty() ? "dokument" : stem, LONGEST - ending.length()) + ending;
    }

    private static String cut(String stem, int most) {
        if (stem.length() <= most) {
            return stem;
        }
        // Java stores some characters, for example emoji, as two char values. Shortening a name must not separate the
        // two char values of one character.
        int end = Character.isHighSurrogate(stem.charAt(most - 1)) ? most - 1 : most;
        return stem.substring(0, end).strip();
    }
}
