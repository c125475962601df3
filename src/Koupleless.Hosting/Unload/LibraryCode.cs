using System.Reflection;

namespace Koupleless.Hosting.Unload;

/// <summary>
/// Tells what belongs to the libraries that a module carries, and not to its own assembly: that one's mistakes are told of by the
/// analyzers and can be mended.
/// </summary>
internal sealed class LibraryCode(TypeOwner owner, string moduleAssembly)
{
    public bool Has(Delegate? callback) => callback is not null && Has(callback.Method, callback.Method.Module.Assembly);

    public bool Has(Type type) => Has(type, type.Assembly);

    private bool Has(MemberInfo member, Assembly assembly) => owner.Owns(member) && assembly.GetName().Name != moduleAssembly;
}
