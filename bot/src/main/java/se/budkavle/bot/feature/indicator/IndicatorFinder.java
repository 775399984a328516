package se.budkavle.bot.feature.indicator;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.OptionCompleter.Request;
import se.budkavle.bot.chat.OptionCompleter.Suggestion;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.NameSearch;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.indicator.Indicator;
import se.budkavle.storage.indicator.Indicators;

/**
 * Finds and suggests indicators, and checks the user's rights to read and change them. If an indicator's network is
 * closed, only the network's people, directors and administrators can read the indicator.
 */
@Component
class IndicatorFinder {

    private final Indicators indicators;
    private final Networks networks;
    private final Rights rights;

    IndicatorFinder(Indicators indicators, Networks networks, Rights rights) {
        this.indicators = indicators;
        this.networks = networks;
        this.rights = rights;
    }

    /** Returns the indicators that the user may read, including ended indicators, sorted by area and goal. */
    List<Indicator> readable(Caller caller) {
        var reads = rights.reading(caller);
        var known = networks.byId();
        return indicators.all().stream()
                .filter(one -> reads.test(MapLookup.existing(known, one.networkId())))
                .toList();
    }

    /**
     * Returns the indicators whose values the user may report. Omits ended indicators, indicators of ended networks,
     * and indicators whose values the bot counts.
     */
    List<Indicator> reportable(Caller caller) {
        return readable(caller).stream().filter(mayReport(caller)).toList();
    }

    /**
     * Throws a refusal if the person who will report an indicator's values may not read the network. A person who may
     * not read the network could not see the indicator.
     */
    void requireReporter(Person reporter, Network network) {
        if (!rights.mayRead(reporter.id(), network)) {
            throw new Refusal("indicator.reporter-outside", reporter.name(), network.title());
        }
    }

    /**
     * Returns whether the user reports the values of at least one indicator, or coordinates at least one network.
     * Returns true for every coordinator, even of a network without indicators, because indicators may be added later.
     */
    boolean mayReportAny(Caller caller) {
        return rights.may(RequiredRight.COORDINATOR, caller)
                || !reportable(caller).isEmpty();
    }

    /**
     * Returns the indicator that the option "indicator" names. Throws a refusal if the user may read no indicator with
     * the given name.
     */
    Indicator of(Call call) {
        return among(readable(call.caller())).require(call.text("indicator"), "indicator.unknown");
    }

    /**
     * Returns the indicator that the option "indicator" names. Throws a refusal if the indicator has ended or the user
     * does not coordinate the indicator's network.
     */
    Indicator managed(Call call) {
        return managed(of(call), call.caller());
    }

    List<Suggestion> matching(Request request) {
        return suggested(request, any -> true);
    }

    List<Suggestion> matchingManaged(Request request) {
        var coordinates = rights.coordinating(request.caller());
        return suggested(request, one -> one.isAlive() && coordinates.test(one.networkId()));
    }

    List<Suggestion> matchingReportable(Request request) {
        return suggested(request, mayReport(request.caller()));
    }

    static NameSearch<Indicator> among(List<Indicator> some) {
        return new NameSearch<>(some, one -> List.of(one.title(), shown(one), one.id()));
    }

    /**
     * Returns the indicator with this id. Throws a refusal if there is no such indicator, or if the user may not read
     * the indicator's network.
     */
    Indicator readable(String id, Caller caller) {
        var indicator = indicators.findById(id).orElseThrow(() -> new Refusal("chat.unknown-press"));
        rights.requireReading(caller, networkOf(indicator));
        return indicator;
    }

    /**
     * Returns the indicator with this id. Throws a refusal if the user does not coordinate the indicator's network, or
     * if the indicator has ended.
     */
    Indicator managed(String id, Caller caller) {
        return managed(readable(id, caller), caller);
    }

    /**
     * Returns the given indicator. Throws a refusal if the user neither reports the indicator's values nor coordinates
     * the indicator's network. Also throws a refusal if the indicator or its network has ended, or if the bot counts
     * its values.
     */
    Indicator reportable(Indicator indicator, Caller caller) {
        if (!isReporter(indicator, caller)) {
            rights.requireCoordinating(caller, networkOf(indicator));
        }
        networkOf(indicator).requireAlive();
        indicator.requireReported();
        return indicator;
    }

    boolean mayManage(Indicator indicator, Caller caller) {
        return rights.mayCoordinate(caller, indicator.networkId());
    }

    boolean mayReport(Indicator indicator, Caller caller) {
        return mayReport(caller).test(indicator);
    }

    Network networkOf(Indicator indicator) {
        return networks.findById(indicator.networkId()).orElseThrow();
    }

    private Predicate<Indicator> mayReport(Caller caller) {
        var coordinates = rights.coordinating(caller);
        var known = networks.byId();
        return one -> one.isAlive()
                && MapLookup.existing(known, one.networkId()).isAlive()
                && !one.source().isCounted()
                && (coordinates.test(one.networkId()) || isReporter(one, caller));
    }

    private Indicator managed(Indicator indicator, Caller caller) {
        rights.requireCoordinating(caller, networkOf(indicator));
        indicator.requireAlive();
        return indicator;
    }

    private boolean isReporter(Indicator indicator, Caller caller) {
        return indicator.reporterId() != null
                && rights.known(caller)
                        .filter(person -> person.id().equals(indicator.reporterId()))
                        .isPresent();
    }

    private List<Suggestion> suggested(Request request, Predicate<Indicator> which) {
        var some = readable(request.caller()).stream().filter(which).toList();
        return among(some).matching(request.typed()).stream()
                .map(one -> new Suggestion(shown(one), one.id()))
                .toList();
    }

    private static String shown(Indicator indicator) {
        return indicator.goalCode() + " " + indicator.title();
    }
}
