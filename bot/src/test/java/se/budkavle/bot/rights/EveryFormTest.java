package se.budkavle.bot.rights;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressRegistry;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;

/** Tests that each modal form whose input was refused can be reopened with the typed values. */
class EveryFormTest {

    private static final List<String> INSIDERS =
            List.of(ClosedNetwork.MEMBER, ClosedNetwork.COORDINATOR, ClosedNetwork.CHAIR, "Förvaltare");
    /** Field values that each modal form refuses, by the action id of the form. */
    private static final Map<String, Map<String, String>> WRONG = Map.ofEntries(
            entry("action:added", Map.of("text", "Skriva avtal", "owner", "Ingen sådan", "due", "i går kväll")),
            entry("action:measured", Map.of("text", "Skriva avtal", "owner", "Ingen sådan", "due", "i går kväll")),
            entry("action:agreed", Map.of("text", "Skriva avtal", "owner", "Ingen sådan", "due", "i går kväll")),
            entry("agenda:proposed", Map.of("title", "Nytt ärende", "minutes", "hur länge som helst")),
            entry("agenda:edited", Map.of("title", "Ändrat ärende", "minutes", "hur länge som helst")),
            entry("agenda:decided", Map.of("reason", "")),
            entry("arena:contributed", Map.of("text", "x".repeat(301))),
            entry("arena:edited", Map.of("title", "Ny rubrik", "from", "när det passar")),
            entry("arena:reported", Map.of("text", "1\n2\n3\n4\n5\n6")),
            entry("action:moved", Map.of("due", "i går kväll", "reason", "Väntar")),
            entry("action:asked", Map.of("help", "Nej, tack")),
            entry("agenda:given-back", Map.of("text", "")),
            entry("indicator:added", Map.of("title", "Företag", "unit", "företag", "target", "många")),
            entry("indicator:changed", Map.of("title", "Företag", "unit", "", "target", "9 (31 december 2099)")),
            entry("indicator:reported", Map.of("amount", "1.234,5", "day", "2026-11-20")),
            entry("judgement:judged", Map.of("verdict", "HARD", "reason", "")),
            entry("reckoning:answered", Map.of("going-on", "CONTINUE", "gave", "")),
            entry("minutes:agreed", Map.of("text", "Skriva avtal", "owner", "Ingen sådan", "due", "i går kväll")),
            entry("minutes:closed", Map.of("outcome", "x".repeat(1001))),
            entry("minutes:commented", Map.of("text", "")),
            entry("minutes:decided", Map.of("text", "")),
            entry("minutes:edited", Map.of("text", "x".repeat(4001))),
            entry("minutes:item-added", Map.of("title", "", "description", "Vad det gäller")),
            entry("minutes:postponed", Map.of("reason", "")),
            entry("minutes:moved", Map.of("who", "Ingen sådan", "text", "Bifall")),
            entry("minutes:voted", Map.of("ayes", "många", "noes", "2")),
            entry("minutes:noted", Map.of("text", "")),
            entry("minutes:reserved", Map.of("who", "Ingen sådan", "text", "Det stämmer inte")),
            entry("minutes:reopened", Map.of("reason", "")),
            entry("newsletter:address", Map.of("address", "ingen adress")),
            entry("newsletter:begun", Map.of("subject", "", "text", "En text")),
            entry("newsletter:edited", Map.of("subject", "", "text", "En text")),
            entry("newsletter:part-edited", Map.of("text", "x".repeat(40_000))),
            entry("outbox:moved", Map.of("when", "när det passar")),
            entry("plan:parties", Map.of("owner", "x".repeat(201), "partners", "Alla")),
            entry("privacy:named", Map.of("name", "–")),
            entry("round:explain", Map.of("state", "", "cause", "En orsak", "help", "En jurist")),
            entry("round:said", Map.of("comment", "")),
            entry("takehome:answered", Map.of("at-home", "-", "implementation", "Nej")));

    private final Workplace work = Workplace.fresh();
    private final ClosedNetwork closed = new ClosedNetwork(work);
    private final InteractionSamples samples = new InteractionSamples(closed);

    @Test
    void everyFormHasAHandler() {
        var taken = work.get(PressRegistry.class).all().stream()
                .filter(FormPress.class::isInstance)
                .map(Press::act)
                .collect(Collectors.toSet());
        var opened = new TreeMap<String, String>();
        for (var act : work.get(PressRegistry.class).all().stream()
                .map(Press::act)
                .sorted()
                .toList()) {
            for (var touch : samples.ofPress(act)) {
                for (var who : INSIDERS) {
                    var form = withoutStoring(
                                    () -> press(work.as(who), act, touch.reference(), touch.values(), touch.fields()))
                            .reply()
                            .form();
                    if (form != null) {
                        opened.put(act(form), act);
                    }
                }
            }
        }
        opened.put("indicator:added", "the command indicator add");
        opened.put("newsletter:begun", "the command newsletter new");
        opened.put("plan:parties", "the command plan parties");
        opened.put("action:added", "the command action add");
        opened.put("action:agreed", "the message command Make an action");
        assertThat(opened.keySet()).isEqualTo(taken);
        assertThat(WRONG.keySet()).as("forms whose refusal is tried").isEqualTo(taken);
    }

    @Test
    void everyRefusedFormCanBeReopenedWithTheTypedText() {
        var lost = new ArrayList<String>();
        for (var act : WRONG.keySet()) {
            var touch = samples.ofPress(act).get(0);
            var found = INSIDERS.stream()
                    .map(who -> reopened(work.as(who), act, touch.reference()))
                    .filter(Map.class::isInstance)
                    .findFirst();
            if (found.isEmpty()) {
                lost.add(act + ": "
                        + INSIDERS.stream()
                                .map(who -> reopened(work.as(who), act, touch.reference()))
                                .toList());
            } else {
                var values = new HashMap<>((Map<?, ?>) found.get());
                values.keySet().retainAll(WRONG.get(act).keySet());
                assertThat(values).as(act).isEqualTo(WRONG.get(act));
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void aReopenedFormHasANewDataVersionOnlyIfTheRefusalShowedTheChange() {
        var references = WRONG.keySet().stream()
                .collect(Collectors.toMap(
                        Function.identity(), act -> samples.ofPress(act).get(0).reference()));
        changeEverything();
        references.forEach((act, reference) -> {
            for (var who : INSIDERS) {
                var refused = press(work.as(who), act, reference, List.of(), WRONG.get(act));
                var form = reopened(work.as(who), refused);
                if (form != null) {
                    var key = refused.reply().page().lines().get(0).key();
                    boolean isChangeShown = key.matches(".*(changed|since).*");
                    assertThat(form.id().equals(act + ":" + reference))
                            .as("%s comes back with %s and the id %s", act, key, form.id())
                            .isEqualTo(!isChangeShown);
                }
            }
        });
    }

    /** Changes each stored row's version number, as if somebody else had stored something. */
    private void changeEverything() {
        var database = work.get(JdbcClient.class);
        for (var column : List.of("version", "revisions")) {
            database.sql("select m.name from sqlite_master m join pragma_table_info(m.name) c on c.name = '" + column
                            + "' where m.type = 'table' and m.name not like 'flyway%' and m.name not like 'kept%'")
                    .query(String.class)
                    .list()
                    .forEach(table -> database.sql("update " + table + " set " + column + " = " + column + " + 1")
                            .update());
        }
    }

    @Test
    void aRequiredFieldOfOnlyInvisibleCharactersIsReportedAsEmpty() {
        var refusals = new TreeMap<String, String>();
        for (var act : WRONG.keySet()) {
            var touch = samples.ofPress(act).get(0);
            for (var who : INSIDERS) {
                var opened = reopenedForm(work.as(who), act, touch.reference());
                for (var field : opened == null ? List.<Form.Field>of() : opened.fields()) {
                    if (field instanceof Form.TextInput input && input.required()) {
                        var blank = Map.of(field.name(), "\u3164 ");
                        var key = withoutStoring(() -> press(work.as(who), act, touch.reference(), List.of(), blank))
                                .reply()
                                .page()
                                .lines()
                                .get(0)
                                .key();
                        refusals.put(act + " " + field.name(), key);
                    }
                }
            }
        }
        assertThat(refusals)
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy((field, key) -> assertThat(key).as(field).doesNotEndWith("-length"));
    }

    /**
     * Submits wrong values, then presses the button that reopens the modal form. Returns the reopened form's values by
     * field name. If the reply has no such button, returns the reply's text.
     */
    private static Object reopened(TestUser who, String act, String reference) {
        var refused = press(who, act, reference, List.of(), WRONG.get(act));
        var form = reopened(who, refused);
        return form == null
                ? refused.says()
                : form.fields().stream().collect(Collectors.toMap(Form.Field::name, Form.Field::value));
    }

    private static Form reopenedForm(TestUser who, String act, String reference) {
        return reopened(who, press(who, act, reference, List.of(), WRONG.get(act)));
    }

    /**
     * Presses the button that reopens a refused modal form, and returns the form. Returns null if the reply has no such
     * button.
     */
    private static Form reopened(TestUser who, BotReply refused) {
        var button = refused.reply().rows().stream()
                .flatMap(row -> row.buttons().stream())
                .filter(one -> one.id().startsWith("chat:form:"))
                .findFirst();
        return button.map(one ->
                        who.press(null, one.id(), List.of(), Map.of()).reply().form())
                .orElse(null);
    }

    /** Presses a button in a transaction that is rolled back, so that the next press finds unchanged data. */
    private BotReply withoutStoring(Supplier<BotReply> press) {
        return new TransactionTemplate(work.get(PlatformTransactionManager.class)).execute(transaction -> {
            transaction.setRollbackOnly();
            return press.get();
        });
    }

    private static String act(Form form) {
        return String.join(":", List.of(form.id().split(":")).subList(0, 2));
    }

    private static BotReply press(
            TestUser who, String act, String reference, List<String> values, Map<String, String> fields) {
        return who.press(null, reference.isEmpty() ? act : act + ":" + reference, values, fields);
    }
}
