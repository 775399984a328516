package se.budkavle.sandbox;

import java.net.URI;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/**
 * Makes JDA, a library for bots, connect to the imitated gateway. Without this class, JDA connects to Discord's own
 * gateway, even if its REST address is changed.
 */
final class LocalGateway extends SessionControllerAdapter {

    private final URI gateway;

    LocalGateway(URI gateway) {
        this.gateway = gateway;
    }

    @Override
    public String getGateway() {
        return gateway.toString();
    }
}
