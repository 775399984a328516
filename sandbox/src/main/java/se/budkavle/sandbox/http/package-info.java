/**
 * HTTP requests, responses and routing, for the imitated REST API and the API of the sandbox's web page. Contains
 * nothing specific to Discord.
 */
@NullMarked
package se.budkavle.sandbox.http;

import org.jspecify.annotations.NullMarked;
