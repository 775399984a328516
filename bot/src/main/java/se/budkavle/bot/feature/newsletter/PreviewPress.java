package se.budkavle.bot.feature.newsletter;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.newsletter.IssueLookup;

/** Shows an issue exactly as it is sent, in the way that was chosen. */
@Component
class PreviewPress implements Press {

    static final String ACT = "newsletter:preview";

    private final IssueLookup lookup;
    private final IssuePreview preview;
    private final Rights rights;

    PreviewPress(IssueLookup lookup, IssuePreview preview, Rights rights) {
        this.lookup = lookup;
        this.preview = preview;
        this.rights = rights;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var issue = lookup.opened(pressed.reference(0), rights.readingIssues(pressed.caller()));
        return pressed.reference().size() == 1 ? preview.of(issue, pressed.caller())
                : preview.of(issue, view(pressed.reference(1)), pressed.caller());
    }

    private static IssuePreview.View view(String name) {
        return Stream.of(IssuePreview.View.values()).filter(one -> one.name().equals(name)).findFirst().orElseThrow(() -> new Refusal("chat.unknown-press"));
    }
}
