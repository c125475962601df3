using System.Xml.Serialization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Koupleless.Hosting.Services;

/// <summary>
/// MVC's XML formatters of a module, if it has them, able to serialize collections. The framework's ask for a serializer,
/// get the exception that <see cref="ModuleXmlSerializer"/> tells of, log it, and leave the answer to JSON.
/// </summary>
internal sealed class ModuleXmlFormatters(ILoggerFactory loggers) : IPostConfigureOptions<MvcOptions>
{
    public static void AddTo(IServiceCollection services) =>
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<MvcOptions>, ModuleXmlFormatters>());

    public void PostConfigure(string? name, MvcOptions options)
    {
        // Not a program's own that derives from them: it may have its own way to a serializer.
        for (var i = 0; i < options.OutputFormatters.Count; i++)
        {
            if (options.OutputFormatters[i] is XmlSerializerOutputFormatter formatter && formatter.GetType() == typeof(XmlSerializerOutputFormatter))
                options.OutputFormatters[i] = new Output(formatter, loggers);
        }

        for (var i = 0; i < options.InputFormatters.Count; i++)
        {
            if (options.InputFormatters[i] is XmlSerializerInputFormatter formatter && formatter.GetType() == typeof(XmlSerializerInputFormatter))
                options.InputFormatters[i] = new Input(formatter, options);
        }
    }

    private static void Replace<T>(IList<T> items, IEnumerable<T> with)
    {
        T[] copy = [.. with];
        items.Clear();
        foreach (var item in copy)
            items.Add(item);
    }

    private sealed class Output : XmlSerializerOutputFormatter
    {
        public Output(XmlSerializerOutputFormatter original, ILoggerFactory loggers)
            : base(original.WriterSettings, loggers)
        {
            Replace(SupportedMediaTypes, original.SupportedMediaTypes);
            Replace(SupportedEncodings, original.SupportedEncodings);
            Replace(WrapperProviderFactories, original.WrapperProviderFactories);
        }

        protected override XmlSerializer? CreateSerializer(Type type) => Create(type) ?? base.CreateSerializer(type);
    }

    private sealed class Input : XmlSerializerInputFormatter
    {
        public Input(XmlSerializerInputFormatter original, MvcOptions options)
            : base(options)
        {
            MaxDepth = original.MaxDepth;
            Replace(SupportedMediaTypes, original.SupportedMediaTypes);
            Replace(SupportedEncodings, original.SupportedEncodings);
            Replace(WrapperProviderFactories, original.WrapperProviderFactories);
        }

        protected override XmlSerializer? CreateSerializer(Type type) => Create(type) ?? base.CreateSerializer(type);
    }

    // What cannot be serialized the formatter must not throw for: the framework's own says so, and logs why.
    private static XmlSerializer? Create(Type type)
    {
        try
        {
            return ModuleXmlSerializer.Create(type);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
