<?php

// Makes this package do what ContractTests/Clients asks for: one JSON object a line in, one a line out.

declare(strict_types=1);

use SeqrSandbox\Sandbox;
use SeqrSandbox\SeqrError;
use SeqrSandbox\SeqrTimeoutError;
use SeqrSandbox\SeqrVerificationError;
use SeqrSandbox\Simulator;

require __DIR__ . '/autoload.php';
ini_set('display_errors', 'stderr');

final class Driver
{
    private ?Simulator $simulator = null;
    /** @var array<string, Sandbox> */
    private array $sandboxes = [];

    public function carryOut(string $call, ?string $on, array $args): mixed
    {
        if ($call === 'close') {
            $this->simulator?->close();
            return null;
        }
        $this->simulator ??= Simulator::open();
        if ($call === 'sandbox') {
            return $this->make($args);
        }
        if ($call === 'request' && $on === null) {
            return $this->simulator->request($args['method'], $args['path'], $args['body'] ?? null);
        }
        $sandbox = $this->sandboxes[$on ?? ''] ?? throw new InvalidArgumentException("No sandbox '$on' was made here.");
        return self::call($call, $sandbox, $args);
    }

    private function make(array $args): array
    {
        $made = $this->simulator->sandbox($args['name'] ?? null, $args['seed'] ?? null);
        $this->sandboxes[$made->name] = $made;
        return ['name' => $made->name, 'url' => $made->url, 'endpoint' => $made->endpoint, 'wsdl' => $made->wsdl];
    }

    private static function call(string $call, Sandbox $on, array $args): mixed
    {
        $payer = $on->payer($args['payer'] ?? 'payer-1');
        return match ($call) {
            'removeSandbox' => $on->remove(),
            'reset' => $on->reset(),
            'pay' => $on->pay($args['reference']),
            'decline' => $on->decline($args['reference']),
            'cancel' => $on->cancel($args['reference']),
            'invoice' => $on->invoice($args['reference']),
            'invoices' => $on->invoices(),
            'waitFor' => $on->waitFor($args['reference'], $args['status'], $args['deadlineMs'] / 1000),
            'payerScan' => $payer->scan($args['code']),
            'payerConfirm' => $payer->confirm($args['pin'] ?? null, $args['outcome'] ?? null, $args['invoice'] ?? null),
            'payerCancel' => $payer->cancel(),
            'payerShow' => $payer->show(),
            'keepCard' => $payer->keepCard($args['id'], $args['value'], $args['reseller'] ?? null),
            'addPayer' => $on->addPayer($args['settings'])->show(),
            'clockNow' => self::text($on->clock->now()),
            'clockAdvance' => self::text($on->clock->advance($args['ms'] / 1000)),
            'clockFreeze' => self::text($on->clock->freeze()),
            'clockResume' => self::text($on->clock->resume()),
            'clockSet' => self::text($on->clock->set(new DateTimeImmutable($args['to']))),
            'putScenario' => $on->scenarios->put($args['name'], $args['yaml']),
            'useScenario' => $on->scenarios->use($args['name']),
            'scenarios' => $on->scenarios->list(),
            'removeScenario' => $on->scenarios->remove($args['name']),
            'journal' => $on->journal($args['query']),
            'entry' => $on->entry($args['id']),
            'verify' => $on->verify($args['pattern'], $args['times'] ?? null, self::seconds($args)),
            'verifySequence' => $on->verifySequence($args['patterns'], self::seconds($args)),
            'notifications' => $on->notifications($args['reference'] ?? null),
            'resend' => $on->resend($args['id']),
            'terminals' => $on->terminals->list(),
            'createTerminal' => $on->terminals->create($args['settings']),
            'changeTerminal' => $on->terminals->change($args['id'], $args['settings']),
            'certification' => $on->certification($args['plan']),
            'request' => $on->request($args['method'], $args['path'], $args['body'] ?? null),
            default => throw new InvalidArgumentException("There is no call '$call'."),
        };
    }

    private static function seconds(array $args): int|float|null
    {
        return isset($args['withinMs']) ? $args['withinMs'] / 1000 : null;
    }

    private static function text(DateTimeImmutable $time): string
    {
        return $time->format('Y-m-d\TH:i:s.vP');
    }
}

function told(Throwable $error): array
{
    $message = $error->getMessage();
    return match (true) {
        $error instanceof SeqrError => [
            'kind' => $error->status === null ? 'unreachable' : 'refused',
            'title' => $error->title,
            'detail' => $error->detail,
            'status' => $error->status,
            'message' => $message,
        ],
        $error instanceof SeqrVerificationError => ['kind' => 'verification', 'message' => $message],
        $error instanceof SeqrTimeoutError => ['kind' => 'timeout', 'message' => $message],
        default => ['kind' => 'usage', 'message' => $error instanceof InvalidArgumentException ? $message : (string) $error],
    };
}

// At the end of the input without a close, nothing is closed: a program that was started has to end all the same.
$driver = new Driver();
while (($line = fgets(STDIN)) !== false) {
    $asked = json_decode($line, true, 512, JSON_THROW_ON_ERROR);
    try {
        $answer = ['ok' => $driver->carryOut($asked['do'], $asked['on'] ?? null, $asked['args'] ?? [])];
    } catch (Throwable $error) {
        $answer = ['error' => told($error)];
    }
    echo json_encode($answer, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE), "\n";
    if ($asked['do'] === 'close') {
        break;
    }
}
