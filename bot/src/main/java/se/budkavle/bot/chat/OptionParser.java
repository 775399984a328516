package se.budkavle.bot.chat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;

/**
 * Parses the option values that a user has typed in a slash command. Selects the {@link OptionCompleter} that suggests
 * values while a user types an option.
 */
class OptionParser {

    private final TypedDate dates;
    private final TypedTime times;

    OptionParser(TypedDate dates, TypedTime times) {
        this.dates = dates;
        this.times = times;
    }

    /**
     * Returns the option values with dates and times parsed and invisible characters removed. Throws a {@code Refusal}
     * if a value cannot be parsed, if a required option is blank, or if an account option names a bot's account.
     */
    Map<String, Object> parsed(Spec spec, Map<String, Object> options, Caller caller) {
        var parsed = new HashMap<>(options);
        LocalDate earlier = null;
        for (var option : spec.options()) {
            if (options.get(option.name()) instanceof Call.Account account && account.isBot()) {
                throw new Refusal("chat.account-of-bot", account.displayName());
            }
            if (options.get(option.name()) instanceof String typed) {
                var text = TypedText.seen(typed);
                if (text.isEmpty()) {
                    requireOptional(option, spec);
                    parsed.remove(option.name());
                    continue;
                }
                parsed.put(
                        option.name(),
                        switch (option.kind()) {
                            case START_DATE -> dates.readStart(text, caller.locale());
                            case PAST_DATE -> dates.readPast(text, caller.locale());
                            case DATE ->
                                earlier == null
                                        ? dates.read(text, caller.locale())
                                        : dates.readEnd(text, caller.locale(), earlier);
                            case DATE_TIME -> times.instant(text, caller.locale());
                            case TIME_SPAN -> times.occasion(text, caller.locale());
                            default -> text;
                        });
                earlier = parsed.get(option.name()) instanceof LocalDate date ? date : earlier;
            }
        }
        return parsed;
    }

    private static void requireOptional(Spec.Option option, Spec spec) {
        if (option.ifBlank() != null) {
            throw option.ifBlank().get();
        }
        if (option.required()) {
            throw new Refusal("chat.option-missing", Phrase.of(spec.key() + "." + option.name() + ".name"));
        }
    }

    /**
     * Returns the completer that suggests values for the option. Returns the option's own completer if it has one,
     * otherwise the completer for dates or for times.
     */
    OptionCompleter completion(Spec spec, Spec.Option option) {
        if (option.completion() != null) {
            return option.completion();
        }
        return switch (option.kind()) {
            case START_DATE -> dates::ofPeriod;
            case PAST_DATE -> dates::ofPast;
            case DATE -> spec.asksForPeriod() ? dates::ofPeriod : dates;
            default -> times;
        };
    }
}
