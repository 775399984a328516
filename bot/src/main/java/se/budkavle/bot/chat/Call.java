package se.budkavle.bot.chat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import se.budkavle.bot.text.date.Occasion;
import se.budkavle.storage.Refusal;

/**
 * A person's call of a slash command. The values of the command's options are already parsed.
 *
 * @param channelId the chat's id of the channel in which the person called the command
 * @param options maps each option's English name to its value: a String, Long, Boolean, LocalDate, Instant,
 *     {@link Occasion}, {@link Account} or {@code UploadedFile}; the value of a channel option is the channel's id as a
 *     String
 */
public record Call(Caller caller, String channelId, Map<String, Object> options) {

    /**
     * A chat account that a person has selected as the value of a slash command's option.
     *
     * @param isBot true if the account belongs to a program, false if it belongs to a person
     */
    public record Account(String id, String displayName, boolean isBot) {}

    public String text(String option) {
        return get(option, String.class).orElseThrow(() -> missing(option)).strip();
    }

    public Optional<String> perhapsText(String option) {
        return get(option, String.class).map(String::strip).filter(text -> !text.isEmpty());
    }

    public LocalDate date(String option) {
        return perhapsDate(option).orElseThrow(() -> missing(option));
    }

    public Optional<LocalDate> perhapsDate(String option) {
        return get(option, LocalDate.class);
    }

    public Instant instant(String option) {
        return perhapsInstant(option).orElseThrow(() -> missing(option));
    }

    public Optional<Instant> perhapsInstant(String option) {
        return get(option, Instant.class);
    }

    public Occasion occasion(String option) {
        return perhapsOccasion(option).orElseThrow(() -> missing(option));
    }

    public Optional<Occasion> perhapsOccasion(String option) {
        return get(option, Occasion.class);
    }

    public Optional<Long> perhapsNumber(String option) {
        return get(option, Long.class);
    }

    /**
     * Returns the integer value of an option; empty if the person did not give the option. If the typed number is too
     * large or too small for an {@code int}, returns the nearest {@code int}. The command itself must check its own
     * maximum, which this method does not know.
     */
    public Optional<Integer> perhapsInt(String option) {
        return perhapsNumber(option).map(number ->
                (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number)));
    }

    public boolean isTrue(String option) {
        return get(option, Boolean.class).orElse(false);
    }

    public Account account(String option) {
        return perhapsAccount(option).orElseThrow(() -> missing(option));
    }

    public Optional<Account> perhapsAccount(String option) {
        return get(option, Account.class);
    }

    public UploadedFile file(String option) {
        return perhapsFile(option).orElseThrow(() -> missing(option));
    }

    public Optional<UploadedFile> perhapsFile(String option) {
        return get(option, UploadedFile.class);
    }

    /** Returns true if the person has given no option at all, or only the option with this name. */
    public boolean givesAtMost(String option) {
        return options.keySet().stream().allMatch(option::equals);
    }

    private <T> Optional<T> get(String option, Class<T> type) {
        return Optional.ofNullable(options.get(option)).map(type::cast);
    }

    private static Refusal missing(String option) {
        return new Refusal("chat.option-missing", option);
    }
}
