package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;

/** Shows the recipients of a draft and offers to send it at once; the command sends at a chosen time. */
@Component
class SendPress implements Press {

    static final String ACT = "newsletter:send";

    private final IssueWriting writing;
    private final SendingProposal proposal;

    SendPress(IssueWriting writing, SendingProposal proposal) {
        this.writing = writing;
        this.proposal = proposal;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        return proposal.of(writing.writable(pressed.reference(0), pressed.caller()), null, pressed.caller());
    }
}
