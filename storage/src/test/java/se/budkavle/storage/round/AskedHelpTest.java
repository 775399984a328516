package se.budkavle.storage.round;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.budkavle.storage.round.Answer.Given;

class AskedHelpTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nej",
                "NEJ!",
                " (Nej) ",
                "\"nej\"",
                "*nej*",
                "Nej tack!",
                "nej, inte nu",
                "nä",
                "näe",
                "nix",
                "no",
                "No.",
                "No thanks!",
                "No, thank you",
                "nope",
                "-",
                "–",
                "—",
                "--",
                "...",
                "…",
                "/",
                "❌",
                "0",
                "noll",
                "none",
                "None!",
                "none at the moment",
                "nothing",
                "inget",
                "Inget.",
                "inget alls",
                "inget särskilt",
                "ingen",
                "inga",
                "ingenting",
                "ingenting just nu",
                "ingen hjälp",
                "INGEN HJÄLP",
                "ingen hja\u0308lp",
                "ingen hjalp",
                "Ingen hjälp, tack",
                "Ingen hjälp behövs just nu",
                "Nej, ingen hjälp",
                "Hjälp behövs inte",
                "hjälp behövs ej för tillfället",
                "behövs inte",
                "Behövs ej",
                "det behövs inte",
                "Nej, det behövs inte",
                "ej aktuellt",
                "Inte aktuellt",
                "ej nödvändigt",
                "inget behov av hjälp",
                "inget stöd behövs",
                "vi behöver ingen hjälp",
                "Vi behöver ingen hjälp just nu",
                "jag behöver inget",
                "Nej, vi klarar oss",
                "inte i nuläget",
                "saknas",
                "n/a",
                "N/A",
                "not applicable",
                "not needed",
                "not right now",
                "not yet",
                "No help is needed",
                "no support needed",
                "We need no help",
                "we don't need any help",
                "We don’t need help right now",
                "no need for help",
                "we are fine",
                "ne\u200Bj",
                "ｎｅｊ",
                "\u3164",
                "Nej 😊"
            })
    void whoWritesThatNoneIsNeededAsksForNone(String text) {
        assertThat(new Given(ActivityState.DONE, text, null, null, text).help()).isNull();
        assertThat(new Given(ActivityState.DONE, "nej", "inget", "-", text))
                .extracting(Given::comment, Given::cause, Given::measure)
                .containsExactly("nej", "inget", "-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "En jurist",
                "hjälp",
                "Hjälp!",
                "stöd",
                "help",
                "ja",
                "yes",
                "?",
                "🙏",
                "nej, vi behöver hjälp",
                "No, we need help",
                "Vi behöver hjälp, ingen finns",
                "Nej men en jurist vore bra",
                "inte nu men i mars",
                "Ingen personal",
                "ingen kan",
                "Inget underlag",
                "no one answers",
                "None of us can",
                "nothing works",
                "no budget",
                "0 kr kvar",
                "not sure",
                "inte säker",
                "Vi har inget underlag",
                "ingen hjälp från kommunen, ring oss",
                "vi behöver hjälp",
                "we need help",
                "NA-gruppen behöver en jurist",
                "behov av hjälp"
            })
    void otherTextsAskForHelpAndStayAsTheyAre(String text) {
        assertThat(new Given(ActivityState.DONE, null, null, null, text).help()).isEqualTo(text);
    }
}
