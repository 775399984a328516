package se.budkavle.bot.feature.privacy;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.agenda.ItemDecision;
import se.budkavle.storage.agenda.ItemOrigin;
import se.budkavle.storage.agenda.ItemPurpose;
import se.budkavle.storage.agenda.ItemTransfer;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.ContactDetails;
import se.budkavle.storage.contact.LegalBasis;
import se.budkavle.storage.cooperation.CooperationStep;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.BatchRecipient;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.judgement.GoalVerdict;
import se.budkavle.storage.link.LinkedPage;
import se.budkavle.storage.meeting.Attendance;
import se.budkavle.storage.meeting.SubstituteRequest;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.ActionEvent;
import se.budkavle.storage.minutes.AttendanceChange;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.newsletter.OptOut;
import se.budkavle.storage.newsletter.Subscription;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonReference;
import se.budkavle.storage.privacy.PersonalData;
import se.budkavle.storage.privacy.PersonalDataReader.FoundRows;
import se.budkavle.storage.reckoning.ContinuationAnswer;
import se.budkavle.storage.round.ActivityState;

/** Tests that the PDF file with a person's data contains translations instead of the database's codes. */
class MyDataWordsTest {

    private static final Map<String, Enum<?>[]> CODES = Map.ofEntries(
            entry("membership.role", Role.values()),
            entry("membership.faction", PoliticalSide.values()),
            entry("membership.state", Membership.State.values()),
            entry("question.state", ActivityState.values()),
            entry("answer.state", ActivityState.values()),
            entry("goal_judgement.verdict", GoalVerdict.values()),
            entry("organisation_step.step", CooperationStep.values()),
            entry("page_link.page", LinkedPage.values()),
            entry("reckoning_answer.going_on", ContinuationAnswer.values()),
            entry("attendance.answer", Attendance.Answer.values()),
            entry("substitute_call.outcome", SubstituteRequest.Outcome.values()),
            entry("agenda_item.kind", ItemOrigin.Kind.values()),
            entry("agenda_item.purpose", ItemPurpose.values()),
            entry("agenda_item.state", ItemDecision.State.values()),
            entry("decision.effect", Decision.Effect.values()),
            entry("item_step.kind", ItemTransfer.Kind.values()),
            entry("action.state", Action.State.values()),
            entry("attendance_change.kind", AttendanceChange.Kind.values()),
            entry("action_event.kind", ActionEvent.Kind.values()),
            entry("contact.ended_because", Contact.EndedBecause.values()),
            entry("contact_listing.basis", LegalBasis.values()),
            entry("contact_listing.origin", ContactDetails.Origin.values()),
            entry("newsletter_subscription.way", Subscription.Way.values()),
            entry("newsletter_ending.through", OptOut.Through.values()),
            entry("recipient.state", BatchRecipient.State.values()),
            entry("recipient.lane", Addressee.Kind.values()),
            entry("delivery.state", Delivery.State.values()),
            entry("delivery.lane", Addressee.Kind.values()));

    private final Workplace work = Workplace.fresh();
    private final Phrasebook phrasebook = work.get(Phrasebook.class);
    private final MyDataWords words = new MyDataWords(
            "person", Map.of("hallbarhetsradet", Phrase.words("Rådet")), phrasebook, Phrasebook.SWEDISH);

    @Test
    void everyDatabaseCodeAndEveryComposerHasATranslation() {
        CODES.forEach((column, codes) -> Arrays.stream(codes)
                .forEach(code -> assertThat(phrasebook.knows(MyDataCodeTranslator.PREFIXES.get(column) + code.name()))
                        .as(column + " " + code)
                        .isTrue()));
        assertThat(work.all(Composer.class))
                .isNotEmpty()
                .allSatisfy(composer -> assertThat(phrasebook.knows("outbox.what." + composer.name()))
                        .as(composer.name())
                        .isTrue());
    }

    @Test
    void everyColumnThatContainsCodesIsRegistered() {
        var known = new TreeSet<>(CODES.keySet());
        known.addAll(List.of(
                "audit_entry.action",
                "contact.paused_because",
                "delivery.composer",
                "delivery_pause.scope",
                "draft.kind",
                "recipient.reasons"));
        assertThat(MyDataCodeTranslator.PREFIXES).containsOnlyKeys(known);
        var text = List.of("vote.ticks", "activity.code", "status_round.period");
        var codes = new TreeSet<String>();
        work.all(PersonalData.class).stream()
                .flatMap(part ->
                        part
                                .about(new DataSubject("person", "account", "a@b.example", "a@b.example", "contact"))
                                .stream())
                .forEach(place -> columns(place.table()).forEach((column, type) -> {
                    if (place.shown().contains(column)
                            || place.shown().isEmpty() && !place.hidden().contains(column)) {
                        if (type.matches("varchar\\((20|40)\\)") && !VisibleRecordNameFinder.isReference(column)) {
                            codes.add(place.table() + "." + column);
                        }
                    }
                }));
        codes.removeAll(text);
        assertThat(known).containsAll(codes);
    }

    @Test
    void codesAreShownAsTextAndTypedTextIsUnchanged() {
        assertThat(line("agenda_item", "kind", "CARRIED", "title", "MAIL", "purpose", "DECISION", "state", "DECLINED"))
                .isEqualTo(
                        "slag: uppskjuten från ett tidigare möte · titel: MAIL · syfte: beslut · läge: tas inte upp");
        assertThat(line("membership", "state", "DECLINED")).isEqualTo("läge: avslagen");
    }

    @Test
    void theAuditLogsDetailIsLeftOutBecauseItContainsCodes() {
        assertThat(line("audit_entry", "action", "privacy.erase", "detail", "4 rows"))
                .isEqualTo("ändring: raderade uppgifterna om");
    }

    @Test
    void codesOfMessagesRecipientsContactsAndPausesAreShownAsText() {
        assertThat(line("delivery", "composer", "meeting.notice", "lane", "PERSON:0AB"))
                .isEqualTo("slag: Kallelse · till: privat meddelande");
        assertThat(line("recipient", "reasons", "list:hallbarhetsradet,asked:hallbarhetsradet,list:socialchefer"))
                .isEqualTo("därför: finns i ett kontaktregister, har bett om det");
        assertThat(line("contact", "paused_because", "mail.bounced", "ended_because", "OWN_WISH"))
                .isEqualTo("pausad därför: mejl har kommit tillbaka · avslutad därför: personen har tackat nej");
        assertThat(line("delivery_pause", "scope", "*")).isEqualTo("gäller: alla nätverk");
        assertThat(line("delivery_pause", "scope", "hallbarhetsradet")).isEqualTo("gäller: Rådet");
        assertThat(line("delivery_pause", "scope", "socialchefer")).isEmpty();
    }

    private String line(String table, String... columnsAndValues) {
        var row = new LinkedHashMap<String, Object>();
        for (int at = 0; at < columnsAndValues.length; at += 2) {
            row.put(columnsAndValues[at], columnsAndValues[at + 1]);
        }
        var found = new FoundRows(PersonReference.of(table, "person_id", "person"), List.of(row));
        return words.lines(found).get(0);
    }

    private Map<String, String> columns(String table) {
        var types = new TreeMap<String, String>();
        work.get(JdbcTemplate.class)
                .query(
                        "select name, type from pragma_table_info(?)",
                        row -> {
                            types.put(row.getString("name"), row.getString("type"));
                        },
                        table);
        return types;
    }
}
