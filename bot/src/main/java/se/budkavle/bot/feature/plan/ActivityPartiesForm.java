package se.budkavle.bot.feature.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.ActivityParties;

/**
 * Builds and parses the form with the owner, partners and funder of an activity. When the form opens, its fields
 * contain the stored owner, partners and funder.
 */
final class ActivityPartiesForm {

    static final String STORE = "plan:parties";

    private static final String OWNER = "owner";
    private static final String PARTNERS = "partners";
    private static final String FUNDER = "funder";

    private ActivityPartiesForm() {}

    static Form of(Activity activity) {
        return new Form(
                Press.id(STORE, activity.id(), activity.version()),
                Phrase.of("plan.parties.form", activity.code(), activity.title()),
                List.of(
                        input(OWNER, activity.owner()),
                        input(PARTNERS, activity.partners()),
                        input(FUNDER, activity.funder())));
    }

    static ActivityParties read(PressEvent sent) {
        return ActivityParties.of(sent.field(OWNER), sent.field(PARTNERS), sent.field(FUNDER));
    }

    private static Form.TextInput input(String name, @Nullable String value) {
        return new Form.TextInput(
                name,
                Phrase.of("plan.parties.form." + name),
                Phrase.of("plan.parties.form." + name + ".hint"),
                value == null ? "" : value,
                false,
                false,
                ActivityParties.LONGEST);
    }
}
