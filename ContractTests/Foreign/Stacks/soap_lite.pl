# One sendInvoice to each URL by SOAP::Lite, as README.md says.   usage: perl soap_lite.pl WSDL URL...
# Its messages are written by hand, as SOAP::Lite's users do: it reads no type of the WSDL. keep_alive is not its default.
use strict;
use warnings;
use SOAP::Lite;

sub member { my ($name, $value) = @_; return SOAP::Data->name($name => ref $value ? \SOAP::Data->value(@$value) : $value) }

sub bill {
    return (
        member(context => [
            member(channel => 'WS'), member(clientId => 'Example Shop'), member(clientReference => 'Shop backend 1.0'),
            member(clientRequestTimeout => 0),
            member(initiatorPrincipalId => [member(id => 'public_test_shop_terminal'), member(type => 'TERMINALID')]),
            member(password => '12345678') ]),
        member(invoice => [
            member(acknowledgmentMode => 'NO_ACKNOWLEDGMENT'), member(title => 'Example Shop'),
            member(totalAmount => [member(currency => 'SEK'), member(value => 199.90)]) ]));
}

sub outcome {
    my ($client) = @_;
    my $name = SOAP::Data->name('ext:sendInvoice')->attr({ 'xmlns:ext' => 'http://external.interfaces.ers.seamless.com/' });
    my $answer = eval { $client->call($name, bill()) };
    if ($@) { my $error = $@; $error =~ s/ at \S+ line \d+\.?|\s+$//g; return "error\tdie\t$error" }
    return "nothing\tundef" unless ref $answer;
    return "error\tfault\t" . $answer->faultstring if $answer->fault;
    return "nothing\tundef" unless defined $answer->result;
    my $code = $answer->result->{resultCode};
    return "answer\t" . (defined $code ? "'$code'" : 'undef') . "\t" . ($answer->result->{invoiceReference} // '');
}

my (undef, @urls) = @ARGV;
my %clients;
$| = 1;
for my $url (@urls) {
    $clients{$url} //= SOAP::Lite->new(autotype => 0)->proxy($url, timeout => 10, keep_alive => 1)->on_action(sub { '' });
    $clients{$url}->transport->max_redirect(0) if $ENV{CAREFUL};
    print outcome($clients{$url}) =~ s/\n/ /gr, "\n";
}
