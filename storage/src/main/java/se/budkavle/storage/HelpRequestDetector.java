package se.budkavle.storage;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether the text in a form's help field really asks for help. Many people write that they need no help,
 * instead of leaving the field empty.
 *
 * <p>The text does not ask for help if all its sentences say that no help is needed. Any other text counts as a request
 * for help, because overlooking a request is worse than reporting a request that is not needed. A text that says that
 * help is missing, such as "vi har inget stöd" (we have no support), counts as a request for help.
 */
public final class HelpRequestDetector {

    /**
     * Maps the name of a list (such as NO) to its words and phrases, in lower case and without accents. A template in
     * {@code SENTENCES} contains the name of a list in capitals, as a placeholder for any phrase of that list.
     */
    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            entry("NO", phrases("nej, nej da, na, naa, nae, nix, nope, no, nah")),
            entry("POINT", phrases("[.]")),
            entry("NOT", phrases("inte, ej, icke, not, isnt")),
            // Only at the beginning of a sentence: "vi klarar det inte" (we do not manage it) asks for help.
            entry("FIRST_NOT", phrases("(?<![a-z] )(?:inte|ej|icke|not)")),
            entry("NONE", phrases("ingen, inget, inga, no, not any, zero, noll")),
            entry("NOTHING", phrases("ingenting, ingen, inget, inga, none, nothing, noll, zero, 0, n a, saknas")),
            entry("EXTRA", phrases("extra, mer, mera, annan, annat, ytterligare, more, other, further, additional")),
            entry("HELP", phrases("hjalp, hjalpinsats, hjalpinsatser, stod, help, support, assistance")),
            entry(
                    "NEED",
                    phrases(
                            "behov, hjalpbehov, behov av hjalp, behov av stod, need, needs, need of help, need for help")),
            entry(
                    "NEEDED",
                    phrases("behovs, behover, kravs, onskas, efterfragas, aktuellt, aktuell, nodvandigt, nodvandig, "
                            + "needed, required, necessary, wanted, applicable, relevant")),
            entry("WE", phrases("vi, jag, det, we, i")),
            entry("HAVE", phrases("har, finns, have")),
            entry("ASK", phrases("behover, behovs, kravs, onskar, onskas, need, want")),
            entry(
                    "NOW",
                    phrases(
                            "nu, just nu, an, annu, idag, i dag, i nulaget, i dagslaget, for narvarande, for tillfallet, "
                                    + "for stunden, sa lange, hittills, den har gangen, denna gang, sarskilt, speciellt, alls, tack, "
                                    + "men tack, tack sa mycket, now, right now, for now, yet, today, currently, at present, presently, "
                                    + "at the moment, so far, this time, special, particular, in particular, at all, thanks, "
                                    + "thank you, thank you very much")));

    /**
     * Templates of sentences with the meaning "no help is needed". In a template, a word in capitals is a placeholder
     * for any phrase of the list with this name in {@code WORDS}. A question mark after a word makes the word optional.
     * After each sentence, phrases of the list NOW may follow.
     */
    private static final List<String> SENTENCES = List.of(
            "tack|thanks? NO",
            "NO POINT? NOT",
            "NOTHING EXTRA?",
            "NONE EXTRA? HELP|NEED is? are? ar? NEEDED?",
            "NOTHING is? are? ar? NEEDED",
            "HELP|NEED is? are? ar? NOT NEEDED?",
            "HELP|NEED POINT? NEEDED NOT",
            // A repeated heading or a question, followed by the answer, as in "Hjälp: nej" and "Behövs hjälp? Nej".
            "EXTRA? HELP|NEED NEEDED? POINT? NO",
            "EXTRA? HELP|NEED NEEDED? POINT? NO POINT? NOT",
            "EXTRA? HELP|NEED POINT? NOTHING",
            "EXTRA? HELP|NEED POINT NOT NEEDED?",
            "ASK WE? EXTRA? HELP|NEED POINT NO",
            "it|det|detta is? ar? NOT NEEDED?",
            "NEEDED NOT",
            "NOT NEEDED",
            "FIRST_NOT HELP|NEED NEEDED?",
            "NO NOT HELP|NEED NEEDED?",
            "WE? ASK NONE|NOTHING EXTRA? HELP|NEED?",
            "WE? HAVE NONE|NOTHING EXTRA? NEED?",
            "WE? ASK NOT nagon|nagot|any? EXTRA? HELP|NEED?",
            "WE? HAVE NOT nagon|nagot|any? EXTRA? NEED?",
            "WE? dont|do_not ASK any|it? EXTRA? HELP|NEED|thing?",
            "WE? dont|do_not HAVE any|it? EXTRA? NEED|thing?",
            "vi|jag? klarar oss|mig|det sjalva|sjalv?",
            "vi|jag? loser det|detta sjalva|sjalv?",
            "we|i manage it? alone|ourselves|myself?",
            "we_are|were|im|i_am fine",
            "det|allt gar|ar bra");

    /**
     * Matches a text if all its sentences say that no help is needed. A word of the list NOT alone, such as "inte"
     * (not), counts as a sentence only at the beginning of the text. Later in a text, as in "vi klarar oss inte" (we
     * cannot manage), the word "inte" may belong to a request for help.
     */
    private static final Pattern ASKING_FOR_NONE = Pattern.compile("(?:" + sentence("NOT") + ")?(?:"
            + SENTENCES.stream().map(HelpRequestDetector::sentence).collect(Collectors.joining("|")) + "|[.] )*");

    private static final Pattern APOSTROPHES = Pattern.compile("['’´`]");
    /**
     * Matches the signs between sentences or between parts of a sentence, also the bracket before a remark that ends
     * the text. A point within an abbreviation, such as "n.a.", does not match.
     */
    private static final Pattern SENTENCE_ENDS =
            Pattern.compile("[.…]+\\s|[.](?=\\p{L}{2})|[!?？,;:|→]+|\\s-+\\s|[–—]+|\\R|\\((?=[^)]*[)]?\\P{L}*$)");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /**
     * Matches a text that contains only punctuation and symbols, such as dashes. A text of only dashes, for example,
     * means that no help is needed. A text with a question mark does not match, because it may be a question.
     */
    private static final Pattern ONLY_SIGNS = Pattern.compile("[\\s\\p{P}\\p{Sm}\\p{Sk}\\uFE0F✕✖✗✘❌❎⛔🚫👎&&[^?？]]+");

    private HelpRequestDetector() {}

    /**
     * Returns the typed text without surrounding spaces. Returns null if the text is empty or says that no help is
     * needed.
     */
    public static @Nullable String of(@Nullable String typed) {
        if (typed == null
                || InvisibleCharacterFilter.isNone(typed)
                || ONLY_SIGNS.matcher(typed).matches()) {
            return null;
        }
        var words = words(typed);
        return !words.isBlank() && ASKING_FOR_NONE.matcher(words).matches() ? null : typed.strip();
    }

    /**
     * Returns the text in lower case, without accents and punctuation, with one space after each word. Puts a full stop
     * after each sentence and each part of a sentence, because "no. help needed" (nej, hjälp behövs) means the opposite
     * of "no help needed".
     */
    private static String words(String typed) {
        var letters = Normalizer.normalize(InvisibleCharacterFilter.of(typed), Normalizer.Form.NFKC);
        return Arrays.stream(SENTENCE_ENDS.split(
                        APOSTROPHES.matcher(LetterFolding.folded(letters)).replaceAll("")))
                .map(sentence -> NO_LETTERS.matcher(sentence).replaceAll(" ").strip())
                .filter(sentence -> !sentence.isEmpty())
                .map(sentence -> sentence + " ")
                .collect(Collectors.joining(". "));
    }

    private static List<String> phrases(String listed) {
        return List.of(listed.split(", "));
    }

    /**
     * Returns the regular expression for one template of {@code SENTENCES}. The expression allows any number of phrases
     * of the list NOW after the sentence, also as sentences of their own.
     */
    private static String sentence(String written) {
        return Arrays.stream(written.split(" ")).map(HelpRequestDetector::word).collect(Collectors.joining())
                + "(?:(?:[.] )?(?:" + String.join("|", WORDS.get("NOW")) + ") )*";
    }

    private static String word(String written) {
        boolean optional = written.endsWith("?");
        var choices = Arrays.stream((optional ? written.substring(0, written.length() - 1) : written).split("\\|"))
                .flatMap(one -> WORDS.getOrDefault(one, List.of(one.replace('_', ' '))).stream())
                .collect(Collectors.joining("|"));
        return "(?:(?:" + choices + ") )" + (optional ? "?" : "");
    }
}
