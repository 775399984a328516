package se.budkavle.bot.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.PressRegistry;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.StoredRows;
import se.budkavle.bot.testing.Workplace;

/**
 * Tests that every slash command and modal form treats a text of invisible characters as empty. Autocomplete ignores
 * invisible characters too.
 */
class InvisibleTextTest {

    private static final List<String> INSIDERS =
            List.of(ClosedNetwork.MEMBER, ClosedNetwork.COORDINATOR, ClosedNetwork.CHAIR, "Förvaltare");
    /** Matches the generated ids of database rows and drafts, which differ in each run. */
    private static final Pattern ID = Pattern.compile("\\b[0-9a-z]{13}\\b");

    private static final Set<Spec.Kind> WRITTEN =
            Set.of(Spec.Kind.TEXT, Spec.Kind.DATE, Spec.Kind.DATE_TIME, Spec.Kind.TIME_SPAN);

    private final Workplace work = Workplace.fresh();
    private final ClosedNetwork closed = new ClosedNetwork(work);
    private final InteractionSamples samples = new InteractionSamples(closed);

    @Test
    void everyCommandRefusesARequiredOptionOfOnlyInvisibleCharacters() {
        var wrong = new ArrayList<String>();
        for (var command : work.all(Command.class)) {
            var spec = command.spec();
            for (var option : spec.options()) {
                if (!option.required() || !WRITTEN.contains(option.kind())) {
                    continue;
                }
                var options = new HashMap<>(samples.of(spec.name()).get(0).options());
                options.put(option.name(), "\u3164\u2800\ufe0f\u200b");
                long before = StoredRows.written(work);
                if (INSIDERS.stream().noneMatch(who -> isMissing(work.as(who).runs(spec.name(), options)))
                        || StoredRows.written(work) != before) {
                    wrong.add(spec.name() + " " + option.name());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyFormTreatsAFieldOfOnlyInvisibleCharactersAsEmpty() {
        var differs = new ArrayList<String>();
        for (var press : work.get(PressRegistry.class).all()) {
            if (!(press instanceof FormPress)) {
                continue;
            }
            for (var touch : samples.ofPress(press.act())) {
                for (var field : touch.fields().keySet()) {
                    for (var blank : List.of("\u00a0", "\u3164", "\u2800\ufe0f")) {
                        var read = submits(press.act(), touch, field, blank);
                        var empty = submits(press.act(), touch, field, "");
                        if (!read.equals(empty)) {
                            differs.add(press.act() + " " + field + ": " + read + " instead of " + empty);
                        }
                    }
                }
            }
        }
        assertThat(differs).isEmpty();
    }

    @Test
    void invisibleCharactersDoNotChangeTheSuggestions() {
        var differs = new ArrayList<String>();
        var coordinator = work.as(ClosedNetwork.COORDINATOR);
        for (var command : work.all(Command.class)) {
            for (var option : command.spec().options()) {
                for (var typed : option.suggests() ? List.of("håll", "14 dec") : List.<String>of()) {
                    var name = command.spec().name();
                    var clean = coordinator.suggestions(name, option.name(), typed);
                    for (var odd :
                            List.of("\u200b" + typed, typed + "\u2060", "\u3164" + typed.replace("å", "a\u030a"))) {
                        if (!coordinator.suggestions(name, option.name(), odd).equals(clean)) {
                            differs.add(name + " " + option.name() + " " + typed);
                        }
                    }
                }
            }
        }
        assertThat(differs).isEmpty();
    }

    private String submits(String act, InteractionSamples.Touch touch, String field, String value) {
        var fields = new HashMap<>(touch.fields());
        fields.put(field, value);
        return INSIDERS.stream()
                .map(who -> withoutStoring(() -> work.as(who)
                        .press(
                                null,
                                touch.reference().isEmpty() ? act : act + ":" + touch.reference(),
                                touch.values(),
                                fields)))
                .collect(Collectors.joining("\n"));
    }

    private String withoutStoring(Supplier<BotReply> trying) {
        return new TransactionTemplate(work.get(PlatformTransactionManager.class)).execute(transaction -> {
            transaction.setRollbackOnly();
            long before = StoredRows.written(work);
            var said = trying.get().says();
            return ID.matcher(said).replaceAll("id") + (StoredRows.written(work) == before ? "" : " (stored)");
        });
    }

    private static boolean isMissing(BotReply heard) {
        var page = heard.reply().page();
        return page != null && page.lines().get(0).key().endsWith("-missing");
    }
}
