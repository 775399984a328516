package se.budkavle.storage.round;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.InvisibleCharacterFilter;

/**
 * Reads the text in an answer's field for help, where many people write that they need none instead of leaving it
 * empty.
 */
final class AskedHelp {

    private static final String NO =
            "nej|nej da|naa?|nae|nix|nope|no|nah|none|nothing|ingen|inget|inga|ingenting|inte|ej|not"
                    + "|noll|zero|0|n a|na|saknas|ingen alls|inget alls|inte alls|not at all|none at all|nothing at all";
    private static final String HELP = "hjalp|hjalpbehov|hjalpinsats|stod|behov|behov av hjalp|behov av stod"
            + "|help|support|assistance|need|needs|need of help|need for help";
    private static final String NEEDED = "behovs|kravs|onskas|behover|efterfragas|aktuellt|aktuell|nodvandigt|nodvandig"
            + "|needed|required|necessary|wanted|applicable|relevant";
    private static final String NOW =
            "sarskilt|speciellt|special|particular|in particular|tack|tack sa mycket|thanks|thank you|thank you very much|alls|nu|just nu|an|annu|idag"
                    + "|i dag|i nulaget|i dagslaget|for narvarande|for tillfallet|for stunden|sa lange|hittills|den har gangen"
                    + "|denna gang|now|right now|for now|yet|today|currently|at present|presently|at the moment|so far|this time";

    /** Matches one way of saying that nothing is needed, such as "ingen hjälp", "behövs inte" and "we need no help". */
    private static final String NOTHING = "(?:(?:" + NO + ")"
            + "|(?:ingen|inget|inga|no|not any|zero|noll) (?:" + HELP + ")"
            + "|(?:(?:vi|jag|det|we|i) )?(?:har|behover|behovs|kravs|onskar|onskas|finns|have|need) (?:inte|ej|inget|ingen"
            + "|inga|ingenting|no|nothing|none)(?: nagon| nagot| any)?(?: (?:" + HELP + "))?"
            + "|(?:(?:vi|jag|we|i) )?(?:dont|do not) (?:need|want|have)(?: any| it)?(?: (?:" + HELP + "|thing))?"
            + "|(?:it|help|hjalp|det|detta|stod|support)(?: ar| is)? (?:inte|ej|not|isnt)(?: (?:" + NEEDED + "))?"
            + "|(?:hjalp|stod) (?:" + NEEDED + ") (?:inte|ej)"
            + "|(?:inte|ej|icke|not|isnt)(?: (?:" + NEEDED + "))"
            + "|(?:(?:vi|jag) klarar (?:oss|mig)|(?:we|i) manage|we are fine|were fine|im fine|i am fine)(?: sjalva| sjalv| alone)?"
            + "|(?:" + NEEDED + ") (?:inte|ej|not))";

    /** Matches a text that says so once or several times, such as "nej tack, ingen hjälp behövs just nu". */
    private static final Pattern ASKING_FOR_NONE = Pattern.compile(
            "(?:" + NOTHING + "(?: (?:is |are |ar )?(?:" + NEEDED + "))?(?: (?:" + NOW + "))*(?: |$))+");

    private static final Pattern APOSTROPHES = Pattern.compile("['’´`]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Matches a text of punctuation and crosses only; a question mark may be a question. */
    private static final Pattern ONLY_SIGNS = Pattern.compile("[\\s\\p{P}\\p{Sm}\\p{Sk}\\uFE0F✕✖✗✘❌❎⛔🚫👎&&[^?？]]+");

    private AskedHelp() {}

    /** Returns the text; null when it is empty or says that no help is needed. */
    static @Nullable String of(@Nullable String typed) {
        if (typed == null
                || InvisibleCharacterFilter.isNone(typed)
                || ONLY_SIGNS.matcher(typed).matches()) {
            return null;
        }
        var words = words(typed);
        return !words.isEmpty() && ASKING_FOR_NONE.matcher(words).matches() ? null : typed.strip();
    }

    /** Returns the text in lower case, without accents and signs, its words separated by one space. */
    private static String words(String typed) {
        var plain = Normalizer.normalize(InvisibleCharacterFilter.of(typed), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT);
        var letters = MARKS.matcher(APOSTROPHES.matcher(plain).replaceAll("")).replaceAll("");
        return NO_LETTERS.matcher(letters).replaceAll(" ").strip();
    }
}
