<?php

declare(strict_types=1);

namespace SeqrSandbox;

/** The scenarios of one sandbox: what its payers do, and what goes wrong. */
final class Scenarios
{
    /** @internal */
    public function __construct(private readonly Control $control)
    {
    }

    /** Puts a scenario, over one of the same name. Invoices that were sent keep theirs. */
    public function put(string $name, string $yaml): array
    {
        return $this->control->request('PUT', self::path($name), $yaml);
    }

    /** Makes one the default, for every invoice that no other scenario takes. */
    public function use(string $name): array
    {
        return $this->control->request('PUT', '/sandbox/scenarios/default', ['name' => $name]);
    }

    /** @return list<array<string, mixed>> */
    public function list(): array
    {
        return $this->control->items('/sandbox/scenarios');
    }

    public function remove(string $name): void
    {
        $this->control->request('DELETE', self::path($name));
    }

    private static function path(string $name): string
    {
        return '/sandbox/scenarios/' . Values::named($name, "A scenario's name");
    }
}
