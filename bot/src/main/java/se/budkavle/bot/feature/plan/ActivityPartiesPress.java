package se.budkavle.bot.feature.plan;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.view.round.ActivityPartiesText;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.PlanLookup;

/** Handles the form in which a coordinator enters the owner, partners and funder of an activity. */
@Component
class ActivityPartiesPress implements FormPress {

    private final Activities activities;
    private final PlanLookup plans;
    private final ActivityPartiesRecorder recorder;

    ActivityPartiesPress(Activities activities, PlanLookup plans, ActivityPartiesRecorder recorder) {
        this.activities = activities;
        this.plans = plans;
        this.recorder = recorder;
    }

    @Override
    public String act() {
        return ActivityPartiesForm.STORE;
    }

    @Override
    public Reply press(PressEvent sent) {
        var activity = activity(sent);
        var parties = ActivityPartiesForm.read(sent);
        recorder.store(activity, parties, sent.number(1), sent.caller());
        var code = plans.codeOf(activity);
        return ActivityPartiesText.of(parties)
                .map(said -> Reply.of("plan.parties.set", code, activity.title(), said))
                .orElseGet(() -> Reply.of("plan.parties.removed", code, activity.title()));
    }

    @Override
    public Form form(PressEvent sent) {
        return ActivityPartiesForm.of(activity(sent));
    }

    private Activity activity(PressEvent sent) {
        var activity = activities
                .findById(sent.reference(0))
                .filter(Activity::isAlive)
                .orElseThrow(() -> new Refusal("chat.unknown-press"));
        recorder.requireRight(activity, sent.caller());
        return activity;
    }
}
