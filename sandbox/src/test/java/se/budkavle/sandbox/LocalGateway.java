package se.budkavle.sandbox;

import java.net.URI;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/** Leads JDA to the sandbox's gateway; by itself it knows only Discord's own, whatever its REST address is. */
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
