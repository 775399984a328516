package se.budkavle.sandbox.protocol;

import java.util.Set;
import java.util.function.Predicate;

/** Validates the translations of names and descriptions in a command's definition. */
final class LocalizationRules {

    private static final Set<String> LOCALES = Set.of(
            "ar", "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "he", "hr", "it", "lt", "hu", "nl", "no",
            "pl", "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja",
            "zh-TW", "ko");

    private LocalizationRules() {}

    /** Checks that each translation is in a locale that Discord supports and has 1 to {@code most} characters. */
    static void check(Validator named, String field, int most) {
        Validator words = named.in(field);
        words.node().properties().forEach(entry -> {
            if (!LOCALES.contains(entry.getKey())) {
                words.error(entry.getKey(), "DICT_TYPE_KEYS", "This is not one of the locales.");
            }
            words.optionalText(entry.getKey(), 1, most);
        });
    }

    /**
     * Validates the translations of a name. If translations contain forbidden characters, adds one error for all
     * languages together, as Discord does.
     */
    static void checkNames(Validator named, int most, Predicate<String> allowed) {
        check(named, "name_localizations", most);
        Validator words = named.in("name_localizations");
        boolean error = words.node().properties().stream()
                .anyMatch(entry -> entry.getValue().isString()
                        && !allowed.test(entry.getValue().asString()));
        if (error) {
            named.error("name_localizations", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }
    }
}
