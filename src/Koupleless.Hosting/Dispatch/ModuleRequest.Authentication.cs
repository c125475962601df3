using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Features.Authentication;

namespace Koupleless.Hosting.Dispatch;

/// <summary>
/// Who sent the request. The module begins with the user that the base has found; what it finds itself stays with it.
/// </summary>
internal sealed partial class ModuleRequest
{
    private IHttpAuthenticationFeature? _authentication;
    private IAuthenticateResultFeature? _authenticateResult;
    // Not the base's: where the request came in, and so the path of a cookie, would be the base's root.
    private IAuthenticationFeature? _original;

    private AuthenticationFeature Inherited => field ??= new(_context.User, _outer.Get<IAuthenticateResultFeature>()?.AuthenticateResult);

    /// <summary>A user and the result that it comes from: the framework writes one of the two, and the other must not contradict it.</summary>
    private sealed class AuthenticationFeature(ClaimsPrincipal? user, AuthenticateResult? result) : IHttpAuthenticationFeature, IAuthenticateResultFeature
    {
        private ClaimsPrincipal? _user = user;
        private AuthenticateResult? _result = result;

        public ClaimsPrincipal? User
        {
            get => _user;
            set => (_user, _result) = (value, null);
        }

        public AuthenticateResult? AuthenticateResult
        {
            get => _result;
            set => (_user, _result) = (value?.Principal, value);
        }
    }
}
