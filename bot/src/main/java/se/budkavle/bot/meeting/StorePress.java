package se.budkavle.bot.meeting;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Page;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Mandates;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.SeriesList;

/** Confirms the dates that were shown: now the meetings are stored. */
@Component
class StorePress implements Press {

    static final String ACT = "meeting:store";

    private final SeriesList series;
    private final Planning planning;
    private final Networks networks;
    private final Moments moments;
    private final Mandates mandates;
    private final Association association;

    StorePress(SeriesList series, Planning planning, Networks networks, Moments moments, Mandates mandates,
            Association association) {
        this.series = series;
        this.planning = planning;
        this.networks = networks;
        this.moments = moments;
        this.mandates = mandates;
        this.association = association;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var planned = series.findById(pressed.reference(0)).orElseThrow(() -> new Refusal("chat.unknown-press"));
        var network = networks.findById(planned.networkId()).orElseThrow();
        var mandate = mandates.of(pressed.caller().accountId(), pressed.caller().managesServer());
        mandate.requireCoordinating(network);
        var replaced = series.findById(pressed.reference(1)).orElse(null);
        if (replaced != null && !replaced.networkId().equals(network.id())) {
            throw new Refusal("chat.unknown-press");
        }
        var stored = planning.store(planned, replaced, mandate.requirePerson().id());
        var page = Page.titled("meeting.stored", stored.size(), network.title()).toned(Page.Tone.GOOD)
                .line("meeting.stored.first", Wording.when(stored.get(0), association.zone()))
                .line("meeting.stored.next", moments.notice(stored.get(0)));
        return Reply.page(network.channelId() == null ? page.line("meeting.stored.no-channel").toned(Page.Tone.WARNING) : page);
    }
}
