using System.Collections.Immutable;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Control.Input;

namespace SeqrSandbox.Simulator.Control.Terminals;

/// <summary>A user of a merchant's back office who is added, or gets another password.</summary>
internal sealed record UserChange(string UserId, string Password)
{
    public static UserChange Read(JsonInput user) => new(
        user.Required("userId", user.Identifier("userId")) ?? "",
        user.Required("password", user.Text("password", longest: 100)) ?? "");

    public ImmutableArray<ResellerUser> To(ImmutableArray<ResellerUser> users, string resellerId) =>
        users.RemoveAll(user => user.UserId == UserId).Add(new(UserId, Secret.Of($"{resellerId}/{UserId}", Password)));
}
