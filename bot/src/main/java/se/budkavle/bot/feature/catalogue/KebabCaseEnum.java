package se.budkavle.bot.feature.catalogue;

import java.util.Locale;

/**
 * Converts between enum constants and their names in the catalogue's YAML files, for example VICE_CHAIR and vice-chair.
 */
final class KebabCaseEnum {

    private KebabCaseEnum() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Returns the enum constant for a name such as vice-chair. Throws {@link IllegalArgumentException} if no constant
     * has this name.
     */
    static <E extends Enum<E>> E read(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
