package se.budkavle.bot.feature.catalogue;

import java.util.Locale;

/** Converts an enum's constants to and from their names in the catalogue's files, for example vice-chair. */
final class EnumName {

    private EnumName() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the constant with this name; throws {@link IllegalArgumentException} when there is none. */
    static <E extends Enum<E>> E read(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
