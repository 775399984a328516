package se.budkavle.bot.web;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.directory.Association;

/**
 * Selects the language of a web page by the browser's Accept-Language header. If the header names no supported
 * language, the association's language is used.
 */
@Component
class ReaderLanguage {

    private static final List<Locale> OURS = List.of(Phrasebook.SWEDISH, Phrasebook.ENGLISH);

    private final Association association;

    ReaderLanguage(Association association) {
        this.association = association;
    }

    /**
     * Returns the supported locale, Swedish or English, that the browser prefers.
     *
     * @param acceptLanguage the value of the Accept-Language header; may be null or invalid
     */
    Locale of(@Nullable String acceptLanguage) {
        return asked(acceptLanguage).stream()
                .map(range -> Locale.forLanguageTag(range.getRange()))
                .filter(asked -> OURS.stream().anyMatch(one -> one.getLanguage().equals(asked.getLanguage())))
                .findFirst()
                .map(Phrasebook::understood)
                .orElse(Phrasebook.understood(association.locale()));
    }

    private static List<LanguageRange> asked(@Nullable String acceptLanguage) {
        try {
            return acceptLanguage == null ? List.of() : LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException nonsense) {
            return List.of();
        }
    }
}
