package se.budkavle.storage.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.storage.minutes.Decision.Effect;
import se.budkavle.storage.minutes.DecisionSearch.Criteria;
import se.budkavle.storage.search.DecisionTextIndex;
import se.budkavle.storage.search.SearchWord;
import se.budkavle.storage.testing.OpenStorage;

/** Tests the search of decisions. One subclass runs on SQLite, another on PostgreSQL. */
abstract class DecisionSearchContract {

    private static final Instant NOW = Instant.parse("2026-12-10T09:00:00Z");
    private static final List<String> BOTH = List.of("energy", "climate");

    private int number;

    abstract OpenStorage storage();

    @BeforeEach
    void twoNetworksWithAMeetingEach() {
        var jdbc = jdbc();
        jdbc.update("update decision set earlier_id = null");
        List.of(
                        "decision",
                        "minutes",
                        "attendance",
                        "agenda_item",
                        "activity",
                        "goal",
                        "plan",
                        "meeting",
                        "network",
                        "area",
                        "person")
                .forEach(table -> jdbc.update("delete from " + table));
        jdbc.update("insert into area values ('a', 'A', 'A', 'A', 0, 1)");
        for (var id : List.of("kim", "alex")) {
            jdbc.update("insert into person (id, name, created_at, version) values (?, ?, 0, 1)", id, id);
        }
        for (var id : BOTH) {
            jdbc.update(
                    "insert into network (id, title, area_id, kind, shows_missing, closed, version)"
                            + " values (?, 'N', 'a', 'MIXED', ?, ?, 1)",
                    id,
                    false,
                    false);
            jdbc.update(
                    "insert into meeting (id, network_id, title, starts_at, ends_at, form, sequence, created_at,"
                            + " changed_at, version) values (?, ?, 'M', 0, 1, 'DIGITAL', 0, 0, 0, 1)",
                    "m" + id,
                    id);
            storage().get(AllMinutes.class).save(Minutes.started("m" + id, "kim", NOW));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "beslut, Ett beslut tas",
        "beslutet, Ett beslut tas",
        "beslut, Besluten gäller",
        "kommun, Kommunernas bidrag",
        "kommunerna, Varje kommun betalar",
        "möten, Mötet flyttas",
        "mötet, Fyra möten om året",
        "vägarna, En ny väg byggs",
        "väg, Vägarna plogas",
        "HÅLLBAR, Hållbarhetsrådet svarar",
        "hållbarhet, ÅRETS HÅLLBARHET",
        "åby, Bron i ÅBY rivs",
        "åby, Bron i A\u030Aby rivs",
        "region, Kommun/region delar kostnaden",
        "hälsa, En e-hälsa för alla",
        "e-hälsa, Om e-hälsa",
        "2027, Gäller från 2027.",
        "3.5, Högst 3.5 procent",
        "fokus ung, Ungas fokus",
        "el, Köp av el",
        "kostnadslöst, Det är kostnadslöst",
        "fri, <b>Fri</b> entré",
        "om beslut, Beslut",
    })
    void aSearchForAWordAlsoFindsItsInflectedForms(String typed, String text) {
        var found = sent("energy", java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC));
        assertThat(search(typed)).containsExactly(found.id());
    }

    @ParameterizedTest
    @CsvSource({
        "aby, Bron i Åby rivs",
        "åby, Bron i Aby rivs",
        "far, Får betar",
        "for, Förbundet",
        "el, Elever hörs",
        "fokus ung, Fokus på äldre",
        "energy, Om vindkraft",
        "slut, Beslut",
    })
    void aSearchForAWordDoesNotFindDecisionsWithOtherWords(String typed, String text) {
        sent("energy", text);
        assertThat(search(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"vind",
                "vind*",
                "vind NEAR kraft",
                "-vind",
                "vind AND nej",
                "vind OR nej",
                "NOT vind",
                "text : vind",
                "vind'; drop table decision; --",
                "vind:* | nej",
                "(vind",
                "{vind",
                "vind & !kraft",
                "vind \\",
                "^vind",
                "%",
                "_",
            })
    void searchTextIsNeverInterpretedAsQuerySyntax(String typed) {
        sent("energy", "Ingenting av detta");
        assertThat(search(typed + " saknas")).isEmpty();
        assertThat(SearchWord.in(typed)).allMatch(word -> word.stem().matches("[a-z]+"));
        var vind = sent("energy", "Vind kraft nej near and or not text drop table decision");
        if (!SearchWord.in(typed).isEmpty()) {
            assertThat(search(typed)).containsExactly(vind.id());
        }
    }

    @Test
    void veryCommonWordsAreIgnoredInASearch() {
        assertThat(SearchWord.in("Och det att, i en!")).isEmpty();
        assertThat(SearchWord.in("  ")).isEmpty();
        assertThat(SearchWord.in("bidrag till bidraget")).containsExactly(new SearchWord("bidrag", true));
        assertThat(SearchWord.in("x ".repeat(3000))).containsExactly(new SearchWord("x", false));
        var many = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            many.append("ord").append(i).append(' ');
        }
        assertThat(SearchWord.in(many.toString())).hasSize(20);
        assertThat(search(many.toString())).isEmpty();
    }

    @Test
    void onlySentDecisionsOfTheGivenNetworksAreFound() {
        var energy = sent("energy", "Vindkraft");
        var climate = sent("climate", "Vindkraft");
        decisions().save(Decision.of("energy", "menergy", null, "Vindkraft", "kim", NOW));
        assertThat(search("vindkraft")).containsExactly(climate.id(), energy.id());
        assertThat(search(criteria("vindkraft", List.of("energy"), null, null, null)))
                .containsExactly(energy.id());
        assertThat(search(criteria("vindkraft", List.of(), null, null, null))).isEmpty();
        assertThat(search("")).containsExactly(climate.id(), energy.id());
    }

    @Test
    void theSearchIndexIsUpdatedWhenADecisionIsChangedOrRemoved() {
        var decision = sent("energy", "Vindkraft byggs");
        var changed = decisions().save(decision.withText("Solkraft byggs"));
        assertThat(search("vindkraft")).isEmpty();
        assertThat(search("solkraft")).containsExactly(decision.id());
        assertThat(search("byggs")).containsExactly(decision.id());
        var again = decisions()
                .save(decisions().findById(changed.id()).orElseThrow().withText("Solkraft byggs"));
        assertThat(search("solkraft")).containsExactly(decision.id());
        decisions().delete(again);
        assertThat(search("solkraft")).isEmpty();
    }

    @Test
    void aDecisionIsFoundByTheCurrentTitleOfItsAgendaItem() {
        jdbc().update("insert into agenda_item (id, meeting_id, kind, title, minutes, purpose, state, created_at,"
                + " postponements, position, version)"
                + " values ('i1', 'menergy', 'STANDING', 'Bredband i byarna', 5, 'DECISION', 'ACCEPTED', 0, 0, 0, 1)");
        var decision = decisions().save(Decision.of("energy", "menergy", "i1", "Bidraget höjs", "kim", NOW));
        assertThat(search("bredband")).isEmpty();
        decision = decisions().save(decision.numbered(2026, 90));
        var atOnce = decisions()
                .save(Decision.of("energy", "menergy", "i1", "Taxan höjs", "kim", NOW)
                        .numbered(2026, 89));
        assertThat(search("bredbandet")).containsExactly(decision.id(), atOnce.id());
        assertThat(search("bidrag bredband")).containsExactly(decision.id());
        jdbc().update("update agenda_item set title = 'Fiber' where id = 'i1'");
        assertThat(search("bredband")).isEmpty();
        assertThat(search("fiber taxa")).containsExactly(atOnce.id());
        decisions().save(decisions().findById(decision.id()).orElseThrow().withText("Stödet höjs"));
        assertThat(search("fiber stöd")).containsExactly(decision.id());
        assertThat(search("fiber bidrag")).isEmpty();
        assertThat(search("")).containsExactly(decision.id(), atOnce.id());
    }

    @Test
    void aSearchCanBeLimitedToAYearAPersonOrAGoal() {
        var jdbc = jdbc();
        jdbc.update("insert into plan (id, year, title, version) values ('2026', 2026, 'P', 1)");
        jdbc.update("insert into goal (id, plan_id, area_id, code, title, position, version)"
                + " values ('g1', '2026', 'a', 'M1', 'G', 0, 1)");
        jdbc.update(
                "insert into activity (id, plan_id, goal_id, code, kind, title, asked, assigned, position, version)"
                        + " values ('v1', '2026', 'g1', 'M1.1', 'ACTIVITY', 'V', 'COORDINATOR', ?, 0, 1)",
                false);
        jdbc.update("insert into agenda_item (id, meeting_id, kind, title, minutes, purpose, state, created_at,"
                + " postponements, activity_id, position, version)"
                + " values ('i1', 'menergy', 'FOLLOW_UP', 'I', 5, 'DECISION', 'ACCEPTED', 0, 0, 'v1', 0, 1)");
        var followed = decisions()
                .save(Decision.of("energy", "menergy", "i1", "Vindkraft", "alex", NOW)
                        .numbered(2026, 90));
        var old = decisions()
                .save(Decision.of("climate", "mclimate", null, "Vindkraft", "kim", NOW)
                        .numbered(2025, 91));
        assertThat(search(criteria("vindkraft", BOTH, 2025, null, null))).containsExactly(old.id());
        assertThat(search(criteria("vindkraft", BOTH, 2024, null, null))).isEmpty();
        assertThat(search(criteria("vindkraft", BOTH, null, null, "M1"))).containsExactly(followed.id());
        assertThat(search(criteria("", BOTH, null, null, "M2"))).isEmpty();
        assertThat(search(criteria("vindkraft", BOTH, null, "alex", null))).containsExactly(followed.id());
        jdbc.update("insert into tag (id, kind, title, position, version) values ('t', 'GLOBAL_GOAL', 'T', 0, 1)");
        assertThat(tagged("GOAL", "g1")).containsExactly(followed.id());
        assertThat(tagged("ACTIVITY", "v1")).containsExactly(followed.id());
        assertThat(tagged("AGENDA_ITEM", "i1")).containsExactly(followed.id());
        assertThat(tagged("DECISION", old.id())).containsExactly(old.id());
        assertThat(tagged("DECISION", "i1")).isEmpty();
        jdbc.update("delete from tag");
        jdbc.update(
                "insert into attendance (id, meeting_id, person_id, answer, substitute_id, present, version)"
                        + " values ('t1', 'mclimate', 'kim', 'SUBSTITUTE', 'alex', ?, 1)",
                true);
        assertThat(search(criteria("vindkraft", BOTH, null, "alex", null))).containsExactly(followed.id(), old.id());
        jdbc.update("update attendance set present = ?", false);
        assertThat(search(criteria("vindkraft", BOTH, null, "alex", null))).containsExactly(followed.id());
        jdbc.update(
                "update attendance set present = ?, answer = 'YES', person_id = 'alex', substitute_id = null", true);
        assertThat(search(criteria("vindkraft", BOTH, null, "alex", null))).containsExactly(followed.id(), old.id());
    }

    @Test
    void decisionsInForceAreListedBeforeReplacedDecisions() {
        var first = sent("energy", "Avgift 1");
        var second = sent("energy", "Avgift 2");
        var third = decisions()
                .save(Decision.of("energy", "menergy", null, "Avgift 3", "kim", NOW)
                        .affecting(Effect.REPLACES, second));
        assertThat(search("avgift")).containsExactly(second.id(), first.id());
        decisions().save(third.numbered(2026, ++number));
        assertThat(search("avgift")).containsExactly(third.id(), first.id(), second.id());
    }

    @Test
    void aDecisionCannotBeReplacedByTwoOtherDecisions() {
        var first = sent("energy", "Avgift 1");
        decisions().save(draft("Två").affecting(Effect.REPLACES, first));
        assertThatThrownBy(() -> decisions().save(draft("Tre").affecting(Effect.ENDS, first)))
                .isInstanceOf(DuplicateKeyException.class);
    }

    /** Returns the decisions with the tag while only this subject has it. */
    private List<String> tagged(String kind, String subject) {
        jdbc().update("delete from tagging");
        jdbc().update(
                        "insert into tagging (id, tag_id, subject_kind, subject_id, tagged_at, version)"
                                + " values ('x', 't', ?, ?, 0, 1)",
                        kind,
                        subject);
        var found = search(new Criteria(List.of(), BOTH, null, null, null, "t"));
        jdbc().update("delete from tagging");
        return found;
    }

    private static Decision draft(String text) {
        return Decision.of("energy", "menergy", null, text, "kim", NOW);
    }

    private Decision sent(String network, String text) {
        return decisions()
                .save(Decision.of(network, "m" + network, null, text, "kim", NOW)
                        .numbered(2026, ++number));
    }

    private List<String> search(String typed) {
        return search(criteria(typed, BOTH, null, null, null));
    }

    private List<String> search(Criteria criteria) {
        return new DecisionSearch(jdbc(), storage().get(DecisionTextIndex.class)).search(criteria, 10);
    }

    private static Criteria criteria(
            String typed,
            List<String> networks,
            @Nullable Integer year,
            @Nullable String person,
            @Nullable String goal) {
        return new Criteria(SearchWord.in(typed), networks, year, person, goal, null);
    }

    private Decisions decisions() {
        return storage().get(Decisions.class);
    }

    private JdbcTemplate jdbc() {
        return storage().get(JdbcTemplate.class);
    }
}
