package se.budkavle.bot.view.takehome;

import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.takehome.TakeHomeLookup.Owed;

/**
 * The action ids (parts of custom ids) of the buttons about decisions that municipalities take home (carry out and
 * report on), in messages of several features.
 */
public final class TakeHomeButtonIds {

    public static final String MARK = "takehome:mark";
    public static final String OPEN = "takehome:open";
    public static final String ANSWER = "takehome:answer";
    public static final String OWN = "takehome:own";

    private TakeHomeButtonIds() {}

    /** Returns the button that opens the form for the answer of a municipality. */
    public static Button answerButton(Owed owed) {
        return Button.main(
                Press.id(ANSWER, owed.decision().id(), owed.municipality().id()),
                Phrase.of(
                        "takehome.answer-one",
                        owed.decision().code(),
                        owed.network().title(),
                        owed.municipality().shortName()));
    }
}
